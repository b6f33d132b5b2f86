/** Documents that are read apart: what comes out is what went in, and who names the file says what that is. */
import type { ApiModel } from '../../analysis';

/** Readers that are given a path or an open file. */
export const documentReaders = {
  package: [
    ...['pypdf', 'PyPDF2', 'pdfplumber', 'fitz', 'pymupdf', 'pymupdf4llm', 'docx', 'docx2txt', 'pptx'],
    ...['pytesseract', 'pdfminer.high_level', 'openpyxl', 'easyocr'],
  ],
  language: 'python',
  read:
    'pypdf 6, pdfplumber 0.11, PyMuPDF 1.26, python-docx 1.2, docx2txt 0.9, python-pptx 1.0, pytesseract 0.3, ' +
    'pdfminer.six 2025, openpyxl 3.1: the page of each package',
  passes: [
    {
      call: [
        ...['PdfReader', 'open', 'Document', 'process', 'Presentation', 'to_markdown'],
        ...['image_to_string', 'extract_text', 'load_workbook'],
      ],
      from: 'arg0',
      reads: true,
    },
  ],
  sinks: [
    {
      call: [
        ...['PdfReader', 'open', 'Document', 'process', 'Presentation', 'to_markdown'],
        ...['image_to_string', 'extract_text', 'load_workbook'],
      ],
      at: ['arg0'],
      kind: 'path',
    },
  ],
} as const satisfies ApiModel;

/** Converters that are given a path or an address alike. */
export const documentConverters = {
  package: [
    'markitdown',
    'docling.document_converter',
    'unstructured.partition.auto',
    'unstructured.partition.html',
  ],
  language: 'python',
  read:
    'markitdown 0.1, https://github.com/microsoft/markitdown; docling 2, https://docling-project.github.io/docling; ' +
    'unstructured 0.18, https://docs.unstructured.io/open-source/core-functionality/partitioning',
  types: [{ type: 'Converter', make: ['call MarkItDown', 'call DocumentConverter'] }],
  sources: [
    { on: 'Converter', call: ['convert', 'convert_url', 'convert_uri', 'convert_all'], kind: 'fetched' },
    { call: ['partition', 'partition_html'], kind: 'fetched' },
  ],
  sinks: [
    {
      on: 'Converter',
      call: ['convert', 'convert_url', 'convert_uri'],
      at: ['arg0', 'options.source', 'options.url', 'options.uri'],
      kind: 'url',
    },
    { call: ['partition', 'partition_html'], at: ['options.url'], kind: 'url' },
  ],
} as const satisfies ApiModel;
