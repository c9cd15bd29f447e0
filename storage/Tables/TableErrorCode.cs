namespace PerfServerless.Storage.Tables;

/// <summary>Error codes of the service that callers decide by.</summary>
internal static class TableErrorCode
{
    /// <summary>409: a row with these keys is there already.</summary>
    public const string EntityAlreadyExists = "EntityAlreadyExists";

    /// <summary>412: the row is there in another version than the ETag says.</summary>
    public const string UpdateConditionNotSatisfied = "UpdateConditionNotSatisfied";

    /// <summary>404: the row, or the table, is not there.</summary>
    public const string ResourceNotFound = "ResourceNotFound";

    /// <summary>404: the table is not there.</summary>
    public const string TableNotFound = "TableNotFound";

    /// <summary>409: the table is there already.</summary>
    public const string TableAlreadyExists = "TableAlreadyExists";

    /// <summary>409: the table was deleted a moment ago and is not gone yet.</summary>
    public const string TableBeingDeleted = "TableBeingDeleted";
}
