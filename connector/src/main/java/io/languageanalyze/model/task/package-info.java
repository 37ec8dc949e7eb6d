/**
 * The tasks that the service can run on a document or a conversation.
 *
 * <p>Entry points: {@link io.languageanalyze.model.task.TextTasks} and {@link
 * io.languageanalyze.model.task.ConversationTasks}. A task is also the handle to its results.
 */
package io.languageanalyze.model.task;
