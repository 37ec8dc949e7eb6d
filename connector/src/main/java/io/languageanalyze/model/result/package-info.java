/**
 * The typed results, one class for each kind of task, with the names and structure of the service's
 * JSON.
 */
package io.languageanalyze.model.result;
