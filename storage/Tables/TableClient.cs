using System.Buffers;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Storage.Tables;

/// <summary>
/// One table, named and shaped like Azure.Data.Tables' client. What the service refuses comes as
/// <see cref="RequestFailedException"/> with its status and code; a write whose answer was lost as
/// <see cref="AmbiguousWriteException"/>; neither leaves the storage room.
/// </summary>
internal sealed class TableClient
{
    private const string ApiVersion = "2019-02-02";
    private const string Json = "application/json;odata=minimalmetadata";
    private const string PartitionHeader = "x-ms-continuation-NextPartitionKey";
    private const string RowHeader = "x-ms-continuation-NextRowKey";

    private readonly HttpPipeline pipeline;
    private readonly string endpoint;
    private readonly Uri batchUri;
    private readonly Uri tableUri;
    private readonly Uri tablesUri;

    internal TableClient(HttpPipeline pipeline, Uri endpoint, string name)
    {
        this.pipeline = pipeline;
        this.endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        Name = TableKeys.CheckedTable(name);
        batchUri = new Uri($"{this.endpoint}/$batch");
        tableUri = new Uri($"{this.endpoint}/{name}");
        tablesUri = new Uri($"{this.endpoint}/Tables");
    }

    public string Name { get; }

    /// <returns>False where the table is there already.</returns>
    public async Task<bool> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var body = new ArrayBufferWriter<byte>(64);
        using (var json = EntityWriter.Create(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName"u8, Name);
            json.WriteEndObject();
        }

        using var message = Create(RequestMethod.Post, tablesUri, body.WrittenMemory);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        await StorageRequest.SendAsync(pipeline, message, Resend.Always, $"table {Name}", cancellationToken);
        if (message.Response.Status is 201 or 204) return true;

        return Failure(message) is { Code: TableErrorCode.TableAlreadyExists } ? false : throw Failed(message, $"Creating table {Name}", null);
    }

    /// <summary>Deletes the table with all its rows; on the real service its name stays taken for some tens of seconds.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = Create(RequestMethod.Delete, new Uri($"{tablesUri}('{Name}')"));
        await StorageRequest.SendAsync(pipeline, message, Resend.Always, $"table {Name}", cancellationToken);
        return message.Response.Status switch
        {
            204 => true,
            404 => false,
            _ => throw Failed(message, $"Deleting table {Name}", null),
        };
    }

    /// <returns>The row's version.</returns>
    /// <exception cref="RequestFailedException">409 where it is there already.</exception>
    public async Task<ETag> AddEntityAsync(TableEntity entity, Resend resend = Resend.WhenRefused, CancellationToken cancellationToken = default)
    {
        using var message = Create(RequestMethod.Post, tableUri, Body(entity));
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return await WriteAsync(message, entity, "Adding", resend, cancellationToken);
    }

    /// <summary>Writes a row that must be there in the version given; <see cref="ETag.All"/> takes any version.</summary>
    /// <returns>The row's new version.</returns>
    /// <exception cref="RequestFailedException">412 where it is there in another version, 404 where it is not there.</exception>
    public async Task<ETag> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode, Resend resend = Resend.WhenRefused, CancellationToken cancellationToken = default)
    {
        using var message = Create(
            mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put, EntityUri(entity.PartitionKey, entity.RowKey), Body(entity));
        message.Request.Headers.SetValue("If-Match", Condition(entity, ifMatch));
        return await WriteAsync(message, entity, "Updating", resend, cancellationToken);
    }

    /// <summary>Writes a row whether it is there or not.</summary>
    public async Task<ETag> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken = default)
    {
        using var message = Create(
            mode == TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put, EntityUri(entity.PartitionKey, entity.RowKey), Body(entity));
        return await WriteAsync(message, entity, "Writing", Resend.Always, cancellationToken);
    }

    /// <returns>False where the row was not there.</returns>
    /// <exception cref="RequestFailedException">412 where it is there in another version than the one given.</exception>
    public async Task<bool> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var condition = ifMatch == default ? ETag.All : ifMatch;
        using var message = Create(RequestMethod.Delete, EntityUri(partitionKey, rowKey));
        message.Request.Headers.SetValue("If-Match", condition.ToString("H"));
        await StorageRequest.SendAsync(
            pipeline, message, condition == ETag.All ? Resend.Always : Resend.WhenRefused, What(partitionKey, rowKey), cancellationToken);
        return message.Response.Status switch
        {
            204 => true,
            404 when Failure(message).Code != TableErrorCode.TableNotFound => false,
            _ => throw Failed(message, $"Deleting {What(partitionKey, rowKey)}", What(partitionKey, rowKey)),
        };
    }

    /// <exception cref="RequestFailedException">404 where the row is not there.</exception>
    public async Task<TableEntity> GetEntityAsync(string partitionKey, string rowKey, CancellationToken cancellationToken = default) =>
        await GetEntityIfExistsAsync(partitionKey, rowKey, cancellationToken)
        ?? throw new RequestFailedException(404, $"There is no {What(partitionKey, rowKey)}.", TableErrorCode.ResourceNotFound, null);

    /// <returns>The row, or null where it is not there.</returns>
    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken = default)
    {
        using var message = Create(RequestMethod.Get, EntityUri(partitionKey, rowKey));
        await StorageRequest.SendAsync(pipeline, message, Resend.Always, write: null, cancellationToken);
        return message.Response.Status switch
        {
            200 => EntityReader.ReadEntity(message.Response.Content.ToMemory().Span),
            404 when Failure(message).Code != TableErrorCode.TableNotFound => null,
            _ => throw Failed(message, $"Reading {What(partitionKey, rowKey)}", null),
        };
    }

    /// <summary>Reads all rows that a filter names, page by page as they are consumed.</summary>
    /// <param name="filter">Built by <see cref="TableFilter"/>; names a partition, because nothing here scans a table.</param>
    /// <param name="select">The properties wanted; null for all. The keys come always.</param>
    /// <param name="maxPerPage">Rows a request asks for, 1 to 1000; the service may answer with fewer.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string filter, IEnumerable<string>? select = null, int maxPerPage = 1000, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? continuation = null;
        do
        {
            var page = await QueryPageAsync(filter, select, maxPerPage, continuation, cancellationToken);
            foreach (var row in page.Values) yield return row;
            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }

    /// <summary>Reads one page; see <see cref="QueryAsync"/>.</summary>
    public async Task<TablePage> QueryPageAsync(
        string filter,
        IEnumerable<string>? select = null,
        int maxPerPage = 1000,
        string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        if (maxPerPage is < 1 or > 1000) throw new ArgumentOutOfRangeException(nameof(maxPerPage), maxPerPage, "A page holds 1 to 1000 rows.");

        var query = $"{tableUri}()?$filter={Uri.EscapeDataString(filter)}&$top={maxPerPage}";
        if (select is not null) query += $"&$select={Uri.EscapeDataString(string.Join(',', select.Prepend("RowKey").Prepend("PartitionKey")))}";
        if (continuationToken is not null) query += TableContinuation.ToQuery(continuationToken);

        using var message = Create(RequestMethod.Get, new Uri(query));
        await StorageRequest.SendAsync(pipeline, message, Resend.Always, write: null, cancellationToken);
        if (message.Response.Status != 200) throw Failed(message, $"Querying table {Name}", null);

        var headers = message.Response.Headers;
        headers.TryGetValue(PartitionHeader, out var nextPartition);
        headers.TryGetValue(RowHeader, out var nextRow);
        return new(EntityReader.ReadPage(message.Response.Content.ToMemory().Span), TableContinuation.Of(nextPartition, nextRow));
    }

    /// <summary>Writes up to 100 rows of one partition in one step: all of them or none.</summary>
    /// <param name="resend">Whether the client may send it again by itself; see <see cref="Resend"/>.</param>
    /// <returns>Each row's new version in the order of the actions; default for a delete.</returns>
    /// <exception cref="ArgumentException">The actions break a rule of the service; nothing was sent.</exception>
    /// <exception cref="TableTransactionFailedException">The service refused it, and says by which action; nothing was written.</exception>
    /// <exception cref="AmbiguousWriteException">Its answer was lost: all of it was written, or nothing.</exception>
    public async Task<IReadOnlyList<ETag>> SubmitTransactionAsync(
        IReadOnlyList<TableTransactionAction> actions, Resend resend = Resend.WhenRefused, CancellationToken cancellationToken = default)
    {
        var body = TableTransactionContent.Write(endpoint, Name, actions);
        var what = $"a transaction of {actions.Count} on table {Name}";

        using var message = Create(RequestMethod.Post, batchUri, body);
        message.Request.Headers.SetValue("Content-Type", TableTransactionContent.ContentType);
        await StorageRequest.SendAsync(pipeline, message, resend, what, cancellationToken);

        if (message.Response.Status is not (200 or 202)) throw FailedTransaction(message, what);
        try
        {
            return TableTransactionAnswer.Read(message.Response.Content.ToMemory(), actions.Count, what);
        }
        catch (FormatException e)
        {
            throw new AmbiguousWriteException(what, e);
        }
        catch (TableTransactionFailedException e) when (Attempt.IsUnclear(e.Status, e.ErrorCode))
        {
            throw new AmbiguousWriteException(what, e);
        }
    }

    internal static string Condition(TableEntity entity, ETag ifMatch)
    {
        var etag = ifMatch == default ? entity.ETag : ifMatch;
        return etag == default
            ? throw new ArgumentException(
                $"Row '{entity.PartitionKey}' '{entity.RowKey}' carries no ETag; give the one that was read, or ETag.All to take any version.", nameof(ifMatch))
            : etag.ToString("H");
    }

    private async Task<ETag> WriteAsync(HttpMessage message, TableEntity entity, string verb, Resend resend, CancellationToken cancellationToken)
    {
        var what = What(entity.PartitionKey, entity.RowKey);
        await StorageRequest.SendAsync(pipeline, message, resend, what, cancellationToken);
        return message.Response.Status is 201 or 204
            ? message.Response.Headers.ETag ?? default
            : throw Failed(message, $"{verb} {what}", what);
    }

    private static ReadOnlyMemory<byte> Body(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = EntityWriter.Create(buffer);
        EntityWriter.Write(json, entity);
        return buffer.WrittenMemory;
    }

    private HttpMessage Create(RequestMethod method, Uri uri, ReadOnlyMemory<byte>? body = null)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(uri);
        request.Headers.SetValue("x-ms-version", ApiVersion);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", Json);
        if (body is { } content)
        {
            request.Content = RequestContent.Create(content);
            request.Headers.SetValue("Content-Type", "application/json");
        }

        return message;
    }

    private Uri EntityUri(string partitionKey, string rowKey) => new($"{endpoint}/{TableKeys.Path(Name, partitionKey, rowKey)}");

    private string What(string partitionKey, string rowKey) => $"row '{partitionKey}' '{rowKey}' of table {Name}";

    private static TableFailure Failure(HttpMessage message) => TableFailure.Read(message.Response.Content.ToMemory());

    private static Exception Failed(HttpMessage message, string what, string? write)
    {
        var failure = Failure(message);
        var exception = RetryAfter.Noted(failure.ToException(message.Response.Status, what), message.Response);
        return write is not null && Attempt.IsUnclear(message.Response.Status, failure.Code) ? new AmbiguousWriteException(write, exception) : exception;
    }

    private static Exception FailedTransaction(HttpMessage message, string what)
    {
        var (status, failure) = (message.Response.Status, Failure(message));
        var exception = RetryAfter.Noted(
            new TableTransactionFailedException(status, failure.Sentence(status, what), failure.Code, failure.ActionIndex), message.Response);
        return Attempt.IsUnclear(status, failure.Code) ? new AmbiguousWriteException(what, exception) : exception;
    }
}
