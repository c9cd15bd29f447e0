using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Tables;

/// <summary>A storage account's tables. One instance a process is enough; it and its tables may be used from any thread.</summary>
internal sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;

    /// <exception cref="FormatException">The text is not a storage connection string.</exception>
    public TableServiceClient(string connectionString, StorageClientOptions options)
    {
        var connection = StorageConnection.Parse(connectionString);
        Endpoint = connection.TableEndpoint;
        pipeline = options.Build(new SharedKeyPolicy(connection.Account, connection.Key, options.Clock), "table");
    }

    /// <summary>An account reached with an identity of Entra ID, which needs the role Storage Table Data Contributor.</summary>
    /// <param name="endpoint">Such as <c>https://account.table.core.windows.net</c>; a token goes over https only.</param>
    public TableServiceClient(Uri endpoint, TokenCredential credential, StorageClientOptions options)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException($"The table endpoint '{endpoint}' is not https; an identity's token is sent over https only.", nameof(endpoint));
        }

        Endpoint = endpoint;
        pipeline = options.Build(new BearerTokenAuthenticationPolicy(credential, Scope), "table");
    }

    public Uri Endpoint { get; }

    /// <exception cref="ArgumentException">The text is not a table name.</exception>
    public TableClient GetTableClient(string table) => new(pipeline, Endpoint, table);
}
