/** A strict local stand-in for the job API of Azure AI Language. */
package io.languageanalyze.emulator;
