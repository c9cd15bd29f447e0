using System.Net;
using System.Text.Json;

namespace PerfServerless.Host.Commands;

/// <summary>Speaks to the operations API of a running host.</summary>
internal sealed class OpsApi : IDisposable
{
    private readonly HttpClient http;

    /// <exception cref="OpsApiException">The address is none.</exception>
    public OpsApi(string url, string key)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var host)) throw new OpsApiException($"'{url}' is no address; write it like {ImportCommand.DefaultUrl}.");

        http = new HttpClient { BaseAddress = host, Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
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
            if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new OpsApiException($"The host at {http.BaseAddress} has another API key; print it on its machine with 'keys api' and give it with --key.");

            var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return answer.IsSuccessStatusCode ? json : throw new OpsApiException(json.TryGetProperty("detail", out var detail) ? detail.GetString()! : $"The host answered {(int)answer.StatusCode} without saying why.");
        }
        catch (HttpRequestException e)
        {
            throw new OpsApiException($"The host at {http.BaseAddress} does not answer ({e.Message}); start it with scripts/run.sh, or name another address with --url.");
        }
        catch (JsonException)
        {
            throw new OpsApiException($"What answers at {http.BaseAddress} is not this application; name its address with --url.");
        }
    }

    public void Dispose() => http.Dispose();
}
