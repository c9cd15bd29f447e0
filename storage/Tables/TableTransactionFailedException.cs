using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>The service refused a transaction; nothing of it was written.</summary>
internal sealed class TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
    : RequestFailedException(status, message, errorCode, null)
{
    /// <summary>Which action made it fail, from 0; null where the service did not say.</summary>
    public int? FailedTransactionActionIndex => failedTransactionActionIndex;
}
