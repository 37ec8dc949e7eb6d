/** The job protocol over HTTP: submit, look, cancel, and what an answer means. */
package io.languageanalyze.internal.client;
