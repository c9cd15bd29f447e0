using System.Globalization;
using System.Net;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Facts;

namespace PerfServerless.Host.Commands;

/// <summary>Speaks to the operations API of a running host.</summary>
internal sealed class OpsApi : IDisposable
{
    private readonly HttpClient http;
    private readonly Reader reader;

    /// <param name="reader">Who reads what the host answers.</param>
    /// <exception cref="OpsApiException">The address is none.</exception>
    public OpsApi(string url, string key, Reader reader)
    {
        if (!HostAddress.TryRead(url, out var host))
            throw new OpsApiException(reader.Say(CommandLineWords.NoAddress.Say(url, ImportCommand.DefaultUrl)));

        this.reader = reader;
        http = new HttpClient { BaseAddress = host, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        http.DefaultRequestHeaders.Add("Accept-Language", LocaleOf(reader));
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <exception cref="OpsApiException">The host does not answer, or refuses; with its own sentence.</exception>
    public async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());

        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return answer.IsSuccessStatusCode ? json : throw Why(answer.StatusCode, json);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw Refusal(CommandLineWords.NoAnswer.Say(Address, e.Message));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Refusal(CommandLineWords.SomethingElse.Say(Address));
        }
    }

    /// <summary>Reads a page of a list.</summary>
    /// <returns>What the host answers as text, and the address of the page behind it; null where this is the last.</returns>
    /// <exception cref="OpsApiException">The host does not answer, or refuses; with its own sentence.</exception>
    public async Task<(string Text, string? Next)> TextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            if (!answer.IsSuccessStatusCode) throw Why(answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));

            // A page of ours says how many rows it holds; whatever else answers there is shown to nobody.
            return answer.Headers.Contains(FactNames.RowsHeader)
                ? (await answer.Content.ReadAsStringAsync(cancellationToken), Next(answer))
                : throw Refusal(CommandLineWords.SomethingElse.Say(Address));
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw Refusal(CommandLineWords.NoAnswer.Say(Address, e.Message));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Refusal(CommandLineWords.SomethingElse.Say(Address));
        }
    }

    public void Dispose() => http.Dispose();

    private string Address => http.BaseAddress!.ToString();

    private OpsApiException Why(HttpStatusCode status, JsonElement problem) =>
        status == HttpStatusCode.Unauthorized && IsOther(problem) ? Refusal(CommandLineWords.OtherKey.Say(Address))
        : problem.TryGetProperty("detail", out var detail) ? new OpsApiException(detail.GetString()!)
        : Refusal(CommandLineWords.Wordless.Say(((int)status).ToString(CultureInfo.InvariantCulture)));

    // Whatever answers there, the next page is one of the same host.
    private static string? Next(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Link", out var links)
            && links.First() is ['<', '/', not '/', ..] link
            && link.IndexOf('>', StringComparison.Ordinal) is > 0 and var end
            ? link[1..end]
            : null;

    // Of a key that it knows, the host says itself what is wrong with it.
    private static bool IsOther(JsonElement problem) =>
        problem.ValueKind != JsonValueKind.Object || !problem.TryGetProperty("words", out var words) || !words.TryGetProperty("id", out var id)
        || id.GetString() == GateWords.SendKey.Id || id.GetString() == KeyWords.Unknown.Id;

    private OpsApiException Refusal(Saying why) => new(reader.Say(why));

    // The host answers in the language of the console, which need not be the one its numbers are written in.
    private static string LocaleOf(Reader reader) =>
        reader.Culture.Name.StartsWith(reader.Language.Code, StringComparison.OrdinalIgnoreCase) ? reader.Culture.Name : reader.Language.Code;
}
