import type { ServerResponse } from 'node:http'

const RETRY_SECONDS = 5

/** Shown while the database is away, in all languages at once because no profile can be read. */
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RETRY_SECONDS}">
<title>Polyclinic</title>
<style>
body { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; display: grid; place-content: center; min-block-size: 100dvh; margin: 0; padding-inline: 24px; text-align: center }
</style>
</head>
<body>
<main>
<h1>Polyclinic</h1>
<p>The service is not available for a moment. This page tries again by itself.</p>
<p lang="ar" dir="rtl">الخدمة غير متاحة مؤقتًا. ستعيد هذه الصفحة المحاولة تلقائيًا.</p>
<p lang="es">El servicio no está disponible por un momento. Esta página lo intentará de nuevo.</p>
</main>
</body>
</html>
`

/** Answers a page that cannot be shown for want of the database. */
export function answerUnavailable(reply: ServerResponse): void {
  reply.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': String(RETRY_SECONDS),
  })
  reply.end(reply.req.method === 'HEAD' ? undefined : page)
}
