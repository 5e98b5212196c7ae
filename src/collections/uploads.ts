import { keepOneAvatar } from '../hooks/avatars/keepOneAvatar.ts'
import { guardImage } from '../hooks/guardImage.ts'
import { ownAvatar } from '../hooks/ownAvatar.ts'
import { avatarFolder, logoFolder } from '../lib/mediaFolders.ts'
import { words } from '../lib/words.ts'
import { defineCollection } from './defineCollection.ts'
import { organizationField } from './fields/organization.ts'
import { serverOwned } from './fields/owned.ts'
import { relation } from './fields/relation.ts'
import { navigation } from './navigation.ts'

const image = {
  mimeTypes: ['image/png', 'image/jpeg', 'image/webp'],
  pasteURL: false as const,
  crop: false,
  focalPoint: false,
}

const square = (name: string, size: number) => ({
  name,
  width: size,
  height: size,
  position: 'centre' as const,
  withoutEnlargement: false,
})

const privately = ({ headers }: { headers: Headers }): Headers => {
  headers.set('content-disposition', 'inline')
  headers.set('x-content-type-options', 'nosniff')
  headers.set('cache-control', 'private, no-store')
  return headers
}

/** Pictures of people: one current per owner, re-encoded without metadata, under a random name. */
export const Avatars = defineCollection({
  slug: 'avatars',
  singular: words('Picture', 'صورة', 'Foto'),
  plural: words('Pictures', 'الصور', 'Fotos'),
  description: words('Pictures of people.', 'صور الأشخاص.', 'Fotos de las personas.'),
  group: navigation.people,
  title: 'filename',
  columns: ['filename', 'owner', 'createdAt'],
  upload: {
    ...image,
    staticDir: avatarFolder,
    formatOptions: { format: 'webp', options: { quality: 85 } },
    imageSizes: [square('size32', 32), square('size96', 96), square('size256', 256)],
    adminThumbnail: 'size96',
    modifyResponseHeaders: privately,
  },
  hooks: {
    beforeOperation: [guardImage],
    beforeValidate: [ownAvatar],
    afterChange: [keepOneAvatar],
  },
  fields: [
    serverOwned(relation('owner', words('Owner', 'المالك', 'Titular'), 'users')),
    {
      name: 'thumbUrl',
      type: 'text',
      virtual: true,
      label: words('Thumbnail', 'الصورة المصغرة', 'Miniatura'),
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
      hooks: { afterRead: [({ data }) => data?.sizes?.size96?.url ?? data?.url ?? null] },
    },
  ],
})

/** Logos of organizations, for letterheads and mails. */
export const Logos = defineCollection({
  slug: 'logos',
  singular: words('Logo', 'شعار', 'Logotipo'),
  plural: words('Logos', 'الشعارات', 'Logotipos'),
  description: words(
    'Logos of organizations, for letterheads and mails.',
    'شعارات المؤسسات للترويسات والرسائل.',
    'Logotipos de las organizaciones, para membretes y correos.',
  ),
  group: navigation.organization,
  title: 'filename',
  columns: ['filename', 'organization', 'createdAt'],
  organizational: true,
  upload: {
    ...image,
    staticDir: logoFolder,
    resizeOptions: { width: 600, height: 600, fit: 'inside', withoutEnlargement: true },
    formatOptions: { format: 'png' },
    modifyResponseHeaders: privately,
  },
  hooks: { beforeOperation: [guardImage] },
  fields: [organizationField({ of: 'logos' })],
})
