import { writeApiPages } from './api-pages.ts';
import { writeContractPages } from './contract-pages/index.ts';

// Writes the pages of the site that are made from sources: docs/api from docstrings, docs/contract from the contract.
await writeApiPages();
writeContractPages();
