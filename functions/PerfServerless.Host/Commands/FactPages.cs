using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using PerfServerless.Domain.Words.Catalogue.Import;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Facts;

namespace PerfServerless.Host.Commands;

/// <summary>Reads the pages of a fact from a running host, one after another, into a file.</summary>
internal sealed class FactPages : IDisposable
{
    private const int Attempts = 5;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly CommandReader reader;

    // A host that never did is none; one that did comes back.
    private bool answered;

    public FactPages(Uri host, string key, CommandReader reader)
    {
        this.reader = reader;
        http = new HttpClient { BaseAddress = host, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", reader.Locale);
    }

    /// <summary>Writes all rows beside the file first and then moves them into place: whoever ends it in the middle finds the file of before.</summary>
    /// <param name="told">Hears how many rows there are so far, where more follow.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="OpsApiException">The host does not answer, or refuses; with its own sentence.</exception>
    public async Task<int> WriteAsync(FactsWish wish, string kind, string file, Action<int> told, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.part");
        try
        {
            int rows;
            await using (var stream = File.Create(beside)) rows = await CopyAsync(wish, kind, stream, told, cancellationToken);
            File.Move(beside, file, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<int> CopyAsync(FactsWish wish, string kind, FileStream stream, Action<int> told, CancellationToken cancellationToken)
    {
        if (wish.Mark) await stream.WriteAsync(Encoding.UTF8.GetPreamble(), cancellationToken);

        var (rows, header) = (0, (string?)null);
        for (string? address = First(wish, kind); address is not null;)
        {
            var (text, next, count) = await PageAsync(address, cancellationToken);
            var end = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            if (end == 0) throw NotOurs();
            if (header is not null && header != text[..end]) throw new OpsApiException(reader.Say(FactCommandWords.Changed.Say(kind)));

            // The columns stand once in the file, and in every page.
            await stream.WriteAsync(Encoding.UTF8.GetBytes(header is null ? text : text[end..]), cancellationToken);
            header = text[..end];
            rows += count;
            if ((address = next) is not null) told(rows);
        }

        stream.Flush(flushToDisk: true);
        return rows;
    }

    private static string First(FactsWish wish, string kind) => $"/api/facts/{kind}?" + string.Join('&', wish.Query
        .Append(KeyValuePair.Create("limit", FactNames.MostRows.ToString(CultureInfo.InvariantCulture)))
        .Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}"));

    private async Task<(string Text, string? Next, int Rows)> PageAsync(string address, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), cancellationToken);
                if (
                    attempt < Attempts
                        && answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
                {
                    await Task.Delay(Wait(answer, attempt), cancellationToken);
                    continue;
                }

                answered = true;
                var text = await answer.Content.ReadAsStringAsync(cancellationToken);
                if (!answer.IsSuccessStatusCode) throw new OpsApiException(Why(text));
                return answer.Headers.TryGetValues(FactNames.RowsHeader, out var counted)
                    && int.TryParse(counted!.First(), CultureInfo.InvariantCulture, out var rows)
                    ? (text, Next(answer), rows)
                    : throw NotOurs();
            }
            catch (Exception e) when (e is HttpRequestException or HttpIOException)
            {
                if (!answered || attempt >= Attempts) throw new OpsApiException(reader.Say(CommandLineWords.NoAnswer.Say(Host, e.Message)));
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }
    }

    private string Host => http.BaseAddress!.ToString();

    private OpsApiException NotOurs() => new(reader.Say(CommandLineWords.SomethingElse.Say(Host)));

    private static TimeSpan Wait(HttpResponseMessage answer, int attempt) =>
        answer.Headers.RetryAfter?.Delta is { } told ? (told < LongestWait ? told : LongestWait) : TimeSpan.FromSeconds(attempt);

    // Whatever answers there, the next page is one of the same host.
    private static string? Next(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links)
            && links.First() is ['<', '/', not '/', ..] link
            && link.IndexOf('>', StringComparison.Ordinal) is > 0 and var end
            ? link[1..end]
            : null;

    private string Why(string text)
    {
        try
        {
            var body = JsonSerializer.Deserialize<JsonElement>(text);
            return body.TryGetProperty("detail", out var detail) && detail.GetString() is { } why ? why : reader.Say(ExportCommandWords.WithoutReason);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return NotOurs().Message;
        }
    }
}
