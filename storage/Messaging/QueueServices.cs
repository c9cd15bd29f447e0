using Azure.Identity;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Storage.Messaging;

/// <summary>The queues of the storage account that <see cref="TableStoreOptions"/> names.</summary>
public static class QueueServices
{
    /// <exception cref="InvalidOperationException">Only the account's tables are named.</exception>
    /// <param name="needs">What has no carrier then, as the beginning of the sentence.</param>
    public static QueueServiceClient Of(TableStoreOptions options, string needs)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrWhiteSpace(options.ConnectionString)) return new(StorageConnection.Parse(options.ConnectionString), new StorageClientOptions());

        return options.QueueServiceUri is { } endpoint
            ? new(endpoint, new DefaultAzureCredential())
            : throw new InvalidOperationException($"{needs}: set Storage:QueueServiceUri beside Storage:TableServiceUri.");
    }
}
