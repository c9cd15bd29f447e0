namespace PerfServerless.Storage.Tables;

/// <summary>The kinds of writes that a transaction may hold.</summary>
internal enum TableTransactionActionType
{
    Add,
    UpdateMerge,
    UpdateReplace,
    UpsertMerge,
    UpsertReplace,
    Delete,
}
