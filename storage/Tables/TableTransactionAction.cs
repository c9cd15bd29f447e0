using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>One write of a transaction.</summary>
/// <param name="ETag">For updates and deletes: the version that must be there. Default takes the row's own; <see cref="ETag.All"/> takes any.</param>
internal readonly record struct TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default);
