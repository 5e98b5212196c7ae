'use client'

import { Slider } from '@mantine/core'
import { useState } from 'react'
import Cropper from 'react-easy-crop'

import type { Cut } from './cropImage.ts'

interface Props {
  address: string
  zoomLabel: string
  onCut: (cut: Cut) => void
}

/** A picture to be moved and zoomed under a round window, by mouse, touch and arrow keys. */
const PictureCropper = ({ address, onCut, zoomLabel }: Props) => {
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  return (
    <>
      <div className="pc-crop" dir="ltr">
        <Cropper
          aspect={1}
          crop={crop}
          cropShape="round"
          image={address}
          onCropChange={setCrop}
          onCropComplete={(_, pixels) => onCut(pixels)}
          onZoomChange={setZoom}
          showGrid={false}
          zoom={zoom}
        />
      </div>
      <Slider
        label={null}
        max={3}
        min={1}
        mt="md"
        onChange={setZoom}
        step={0.05}
        thumbLabel={zoomLabel}
        value={zoom}
      />
    </>
  )
}

export default PictureCropper
