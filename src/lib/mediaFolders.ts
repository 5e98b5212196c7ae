/** Where uploads are kept, below the folder that the product runs in. */
export const avatarFolder = 'media/avatars'
export const logoFolder = 'media/logos'
