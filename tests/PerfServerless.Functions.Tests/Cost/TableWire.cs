using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using PerfServerless.Storage.Http;

namespace PerfServerless.Functions.Tests.Cost;

/// <summary>
/// A table service without a network, which answers before the call returns, so that the real stores run in a simulation of one thread; and
/// it counts what it is asked. It knows of the protocol what the stores use.
/// </summary>
internal sealed partial class TableWire : HttpPipelineTransport
{
    private readonly Dictionary<(string Table, string Partition), SortedList<string, (string Row, string Tag)>> rows = [];
    private long tags;

    /// <summary>Requests for the outbox alone: what waits in it, and that something has gone out.</summary>
    public int Outbox { get; private set; }

    /// <summary>Transactions that put something into the outbox.</summary>
    public int OutboxCommits { get; private set; }

    /// <summary>All other requests: those that read, and those that write.</summary>
    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public override Request CreateRequest() => StorageTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message) => throw new NotSupportedException("The storage clients send asynchronously only.");

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, CancellationToken.None);
        var uri = message.Request.Uri.ToUri();
        var path = Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/');
        var condition = message.Request.Headers.TryGetValue("If-Match", out var tag) ? tag : null;
        message.Response = Answer(message.Request.Method.Method, path, Uri.UnescapeDataString(uri.Query), condition, Encoding.UTF8.GetString(body.ToArray()));
        return default;
    }

    private WireResponse Answer(string method, string path, string query, string? condition, string body)
    {
        if (path == "$batch") return Batch(body);
        if (method == "GET" && query.Length > 0) return Query(path, query);

        var change = Read(method, path, condition, body);
        if (IsOutbox(change.Key)) Outbox++;
        else if (method == "GET") Reads++;
        else Writes++;
        if (method == "GET")
            return Find(change) is { } found ? new(200, Shown(found)) : new(404, Error("ResourceNotFound"));

        return Refusal(change) is { } refusal ? new(refusal.Status, Error(refusal.Code)) : new(204, "", ("ETag", Apply(change)));
    }

    private WireResponse Batch(string body)
    {
        var changes = Part().Matches(body).Select(m =>
        {
            var path = Uri.UnescapeDataString(new Uri(m.Groups["uri"].Value).AbsolutePath).TrimStart('/');
            var tag = m.Groups["tag"].Success ? m.Groups["tag"].Value.Trim() : null;
            return Read(m.Groups["verb"].Value, path, tag, m.Groups["json"].Value);
        }).ToList();
        if (changes.All(c => IsOutbox(c.Key))) Outbox++;
        else Writes++;
        if (changes.Any(c => c.Verb == "POST" && IsOutbox(c.Key))) OutboxCommits++;

        for (var i = 0; i < changes.Count; i++)
        {
            if (Refusal(changes[i]) is { } refusal)
                return new(202, $"HTTP/1.1 {refusal.Status} Refused\r\n\r\n{Error(refusal.Code, $"{i}:")}\r\n");
        }

        return new(202, string.Concat(changes.Select(c => $"HTTP/1.1 204 No Content\r\nETag: {Apply(c)}\r\n\r\n")));
    }

    private WireResponse Query(string path, string query)
    {
        var partition = Literal().Match(query, query.IndexOf("PartitionKey eq", StringComparison.Ordinal)).Groups["text"].Value;
        var bounds = Bound().Matches(query)
            .Select(m => (By: m.Groups["by"].Value, Key: m.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal)))
            .ToList();
        var top = int.Parse(Top().Match(query).Groups[1].Value, CultureInfo.InvariantCulture);
        if (bounds.Any(b => IsOutbox(b.Key))) Outbox++;
        else Reads++;

        var list = rows.GetValueOrDefault((path.Split('(')[0], partition)) ?? [];
        var first = bounds.Where(b => b.By != "lt").Select(b => b.By == "gt" ? b.Key + "\0" : b.Key)
            .Append(NextRow().Match(query) is { Success: true } m ? m.Groups[1].Value : "").Max(StringComparer.Ordinal)!;
        var last = bounds.FirstOrDefault(b => b.By == "lt").Key;
        var found = new List<int>();
        for (var i = From(list.Keys, first); i < list.Count && found.Count <= top && (last is null || string.CompareOrdinal(list.Keys[i], last) < 0); i++)
            found.Add(i);

        var page = $"{{\"value\":[{string.Join(',', found.Take(top).Select(i => Shown(list.Values[i])))}]}}";
        return found.Count > top
            ? new(200, page, ("x-ms-continuation-NextPartitionKey", partition), ("x-ms-continuation-NextRowKey", list.Keys[found[^1]]))
            : new(200, page);
    }

    // The first place at or behind a key.
    private static int From(IList<string> keys, string key)
    {
        var (low, high) = (0, keys.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(keys[middle], key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsOutbox(string key) => key.StartsWith("o|", StringComparison.Ordinal);

    private static Change Read(string verb, string path, string? condition, string body)
    {
        if (path == "Tables") return new(verb, path, "", body, condition, body);

        var keys = Keys().Match(path);
        if (keys.Success) return new(verb, keys.Groups["table"].Value, Plain("pk"), Plain("rk"), condition, body);

        using var json = JsonDocument.Parse(body);
        return new(verb, path, json.RootElement.GetProperty("PartitionKey").GetString()!, json.RootElement.GetProperty("RowKey").GetString()!, condition, body);

        string Plain(string name) => keys.Groups[name].Value.Replace("''", "'", StringComparison.Ordinal);
    }

    private (string Row, string Tag)? Find(Change change) =>
        rows.GetValueOrDefault((change.Table, change.Partition))?.TryGetValue(change.Key, out var found) == true ? found : null;

    private (int Status, string Code)? Refusal(Change change) => (Find(change), change) switch
    {
        (not null, { Verb: "POST" }) => (409, "EntityAlreadyExists"),
        (null, { Verb: "DELETE" } or { Condition: not null, Verb: "PUT" or "PATCH" }) => (404, "ResourceNotFound"),
        ({ Tag: var tag }, { Condition: { } asked }) when asked != "*" && asked != tag => (412, "UpdateConditionNotSatisfied"),
        _ => null,
    };

    private string Apply(Change change)
    {
        var place = (change.Table, change.Partition);
        if (!rows.TryGetValue(place, out var partition)) rows[place] = partition = new(StringComparer.Ordinal);
        if (change.Verb == "DELETE")
        {
            partition.Remove(change.Key);
            return "";
        }

        var tag = $"W/\"{++tags}\"";
        partition[change.Key] = (change.Row, tag);
        return tag;
    }

    private static string Shown((string Row, string Tag) row) => $"{{\"odata.etag\":{JsonSerializer.Serialize(row.Tag)},{row.Row[1..]}";

    private static string Error(string code, string index = "") =>
        $"{{\"odata.error\":{{\"code\":\"{code}\",\"message\":{{\"value\":\"{index}{code}.\"}}}}}}";

    [GeneratedRegex(@"\r\n(?<verb>POST|PUT|PATCH|DELETE) (?<uri>\S+) HTTP/1\.1\r\n(?:(?!If-Match)[^\r\n]+\r\n)*(?:If-Match: (?<tag>[^\r\n]+)\r\n)?(?:[^\r\n]+\r\n)*\r\n(?<json>\{[^\r\n]*\})?")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<table>\w+)\(PartitionKey='(?<pk>.*)',RowKey='(?<rk>.*)'\)$", RegexOptions.Singleline)]
    private static partial Regex Keys();

    [GeneratedRegex("'(?<text>(?:[^']|'')*)'")]
    private static partial Regex Literal();

    [GeneratedRegex("RowKey (?<by>[a-z]+) '(?<text>(?:[^']|'')*)'")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\$top=(\d+)")]
    private static partial Regex Top();

    [GeneratedRegex("NextRowKey=([^&]+)")]
    private static partial Regex NextRow();

    private sealed record Change(string Verb, string Table, string Partition, string Key, string? Condition, string Row);
}
