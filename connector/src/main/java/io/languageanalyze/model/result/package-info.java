/** The answers of the service, one class for each kind, named and shaped as on the wire. */
package io.languageanalyze.model.result;
