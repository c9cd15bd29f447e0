using System.Net;
using System.Text.Json;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Outbound;

/// <summary>What the connector's error answers mean.</summary>
internal static class ConnectorFaults
{
    /// <summary>The answer as an exception that says whether retrying helps.</summary>
    public static async Task<ConnectorException> ReadAsync(HttpResponseMessage response, HttpMethod method, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        var code = Code(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var sentence = $"The chat connector answered {method} with {(int)status}{(code is null ? "" : $" ({code})")}: {Meaning(status)}";

        return new ConnectorException(sentence, status, code, WorthRetrying(status));
    }

    public static bool WorthRetrying(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests || (int)status >= 500;

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "the bot's credentials were refused; check its app id and secret.",
        HttpStatusCode.Forbidden => "the bot may not write to this person.",
        HttpStatusCode.NotFound => "the conversation or message is gone.",
        HttpStatusCode.PreconditionFailed => "something else wrote to the conversation at the same time.",
        HttpStatusCode.RequestEntityTooLarge => "the message is too big.",
        HttpStatusCode.TooManyRequests => "the bot sends too fast.",
        >= HttpStatusCode.InternalServerError => "the service has a fault; it passes.",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => "redirects are not followed.",
        _ => "the request was refused.",
    };

    private static string? Code(byte[] body)
    {
        if (body.Length == 0) return null;

        try
        {
            using var document = JsonDocument.Parse(body, ProtocolJson.Documents);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: > 0 and <= 100 } text && text.All(char.IsAsciiLetterOrDigit)
                    ? text
                    : null;
        }
        catch (JsonException)
        {
            return null; // an error page of a gateway: its status says enough
        }
    }
}
