/** What a user hands in and gets back: documents, tasks, results, dead letters. */
package io.languageanalyze.model;
