namespace PerfServerless.Storage.Stores;

/// <summary>Where the product keeps its state: an account by connection string, or by endpoints and managed identity.</summary>
public sealed class TableStoreOptions
{
    public const string Section = "Storage";

    /// <summary><c>UseDevelopmentStorage=true</c> for Azurite on its usual ports, or an account's connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Such as <c>https://account.table.core.windows.net</c>; used with the identity that the process runs under.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Such as <c>https://account.queue.core.windows.net</c>.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Such as <c>https://account.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Make missing tables at start; off where the deployment makes them.</summary>
    public bool CreateTables { get; set; } = true;
}
