/** Analyzes text with the job API of Azure AI Language inside an Apache Beam pipeline. */
package io.languageanalyze;
