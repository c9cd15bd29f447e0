using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Queues;

/// <summary>A storage account's queues.</summary>
public sealed class QueueServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;

    /// <exception cref="FormatException">The text is not a storage connection string.</exception>
    public QueueServiceClient(string connectionString, StorageClientOptions options)
    {
        var connection = StorageConnection.Parse(connectionString);
        Endpoint = connection.QueueEndpoint;
        pipeline = options.Build(new QueueSharedKeyPolicy(connection.Account, connection.Key, options.Clock), "queue");
    }

    /// <summary>An account reached with an identity of Entra ID, which needs the role Storage Queue Data Contributor.</summary>
    public QueueServiceClient(Uri endpoint, TokenCredential credential, StorageClientOptions options)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The queue endpoint '{endpoint}' is not https; an identity's token is sent over https only.", nameof(endpoint));
        }

        Endpoint = endpoint;
        pipeline = options.Build(new BearerTokenAuthenticationPolicy(credential, Scope), "queue");
    }

    public Uri Endpoint { get; }

    /// <exception cref="ArgumentException">The text is not a queue name.</exception>
    public QueueClient GetQueueClient(string queue) => new(pipeline, Endpoint, queue);
}
