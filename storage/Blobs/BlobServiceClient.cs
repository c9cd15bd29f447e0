using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Queues;

namespace PerfServerless.Storage.Blobs;

/// <summary>A storage account's blobs.</summary>
public sealed class BlobServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;

    /// <exception cref="FormatException">The text is not a storage connection string.</exception>
    public BlobServiceClient(string connectionString, StorageClientOptions options)
    {
        var connection = StorageConnection.Parse(connectionString);
        Endpoint = connection.BlobEndpoint;
        pipeline = options.Build(new QueueSharedKeyPolicy(connection.Account, connection.Key, options.Clock), "blob");
    }

    /// <summary>An account reached with an identity of Entra ID, which needs the role Storage Blob Data Contributor.</summary>
    public BlobServiceClient(Uri endpoint, TokenCredential credential, StorageClientOptions options)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The blob endpoint '{endpoint}' is not https; an identity's token is sent over https only.", nameof(endpoint));
        }

        Endpoint = endpoint;
        pipeline = options.Build(new BearerTokenAuthenticationPolicy(credential, Scope), "blob");
    }

    public Uri Endpoint { get; }

    /// <exception cref="ArgumentException">The text is not a container's name.</exception>
    public BlobContainerClient GetBlobContainerClient(string container) => new(pipeline, Endpoint, container);
}
