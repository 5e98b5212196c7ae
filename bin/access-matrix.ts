// Prints the access table as Markdown; docs/access.md is its output.
import { printMatrix } from '../src/access/printMatrix.ts'

process.stdout.write(printMatrix())
