using Azure.Identity;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Stores;

namespace PerfServerless.Storage.Blobs;

/// <summary>The blobs of the storage account that <see cref="TableStoreOptions"/> names.</summary>
public static class BlobServices
{
    /// <exception cref="InvalidOperationException">Only the account's tables are named.</exception>
    /// <param name="needs">What has no place then, as the beginning of the sentence.</param>
    /// <param name="clock">The machine's, which signatures are dated by.</param>
    public static BlobServiceClient Of(TableStoreOptions options, TimeProvider clock, string needs)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!string.IsNullOrWhiteSpace(options.ConnectionString)) return new(options.ConnectionString, new StorageClientOptions(clock));

        return options.BlobServiceUri is { } endpoint
            ? new(endpoint, new DefaultAzureCredential(), new StorageClientOptions(clock))
            : throw new InvalidOperationException($"{needs}: set Storage:BlobServiceUri beside Storage:TableServiceUri.");
    }
}
