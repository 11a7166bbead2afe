// The peer of the cached page: node:http with nothing around it, sending the very same headers and bytes.
import { createServer } from 'node:http'

let input = ''
for await (const chunk of process.stdin) input += String(chunk)
const { headers, unchanged, body } = JSON.parse(input) as {
  headers: Record<string, string>
  unchanged: Record<string, string>
  body: string
}
const bytes = Buffer.from(body, 'base64')
const etag = headers['etag']
const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, unchanged)
    response.end()
    return
  }
  response.writeHead(200, headers)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`)
})
