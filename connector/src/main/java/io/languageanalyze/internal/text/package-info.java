/** How the service measures text, and what one request may hold. */
package io.languageanalyze.internal.text;
