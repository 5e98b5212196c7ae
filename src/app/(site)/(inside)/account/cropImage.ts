/** A part of a picture, in its own pixels. */
export interface Cut {
  x: number
  y: number
  width: number
  height: number
}

const SIDE_PIXELS = 512

/** Cuts a square out of a picture and makes a small file of it, before anything is sent. */
export async function cropImage(address: string, cut: Cut): Promise<File | null> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = SIDE_PIXELS
  canvas.height = SIDE_PIXELS
  const { height, width, x, y } = cut
  canvas.getContext('2d')?.drawImage(picture, x, y, width, height, 0, 0, SIDE_PIXELS, SIDE_PIXELS)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  return blob && new File([blob], 'picture.png', { type: blob.type })
}
