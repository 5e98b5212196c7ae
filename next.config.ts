import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // The server compresses nothing itself: a proxy does it better, and the API never passes here.
  compress: false,
  images: { unoptimized: true },
  // Pages answer 403 with a form of their own where a role has no business.
  experimental: {
    authInterrupts: true,
    // A picture of 5 MB reaches the API, which says what is wrong with larger ones.
    serverActions: { bodySizeLimit: '7mb' },
  },
  // `npm test` checks types; checking them again would only lengthen the build.
  typescript: { ignoreBuildErrors: true },
  // Left to Node, so that pages and API run the very same modules and classes in one process.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
    '@payloadcms/email-nodemailer',
    '@payloadcms/translations',
    'pg',
    'prom-client',
  ],
}

export default withPayload(nextConfig)
