using System.Text.Json;
using Azure;
using Azure.Identity;
using PerfServerless.Mail.Sending;

namespace PerfServerless.Mail.Graph;

/// <summary>What an answer of Graph's means. Its code is repeated, its words are not: they may name the receiver.</summary>
internal static class GraphFaults
{
    private const int LongestCode = 60;

    public static MailException Of(Response response, string server)
    {
        var (status, code) = (response.Status, Code(response));
        var told = code.Length > 0 ? $"{status} {code}" : $"{status}";

        if (code == "ErrorInvalidRecipients") return MailException.AboutThePerson($"Graph at {server} knows no such receiver ({told}).");
        if (status is 408 or 429 or >= 500) return MailException.Passing($"Graph at {server} cannot take the letter now ({told}).");

        return MailException.WrongSetting(status switch
        {
            401 => $"Graph at {server} refused the token ({told}): look at Mail:Graph:TenantId, Mail:Graph:ClientId and Mail:Graph:ClientSecret.",
            403 => $"Graph at {server} does not let this application send from that mailbox ({told}): give it Mail.Send, and look at Mail:Graph:Sender.",
            404 => $"Graph at {server} knows no mailbox to send from ({told}): look at Mail:Graph:Sender and Mail:From.",
            _ => $"Graph at {server} refused the letter ({told}).",
        });
    }

    /// <summary>The request went out, or did not, and no answer came: the letter may be on its way.</summary>
    public static MailException NoAnswer(string server, Exception e) =>
        MailException.Passing($"Graph at {server} could not be reached, or gave no answer in time.", e);

    public static MailException NoToken(AuthenticationFailedException e) => IsPassing(e)
        ? MailException.Passing("The token for Graph could not be fetched now: the sign-in service gave no answer.", e)
        : MailException.WrongSetting(
            "There is no token for Graph: look at Mail:Graph:TenantId, Mail:Graph:ClientId and Mail:Graph:ClientSecret, "
            + "or at the identity that the process runs under.", e);

    private static bool IsPassing(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is HttpRequestException or IOException or TimeoutException or RequestFailedException { Status: 0 or 429 or >= 500 }) return true;
        }

        return false;
    }

    // { "error": { "code": …, "message": … } }; whatever sits before Graph may answer in a form of its own.
    private static string Code(Response response)
    {
        if (response.ContentStream is null) return "";
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code)
                && code.GetString() is { Length: <= LongestCode } text && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_')
                    ? text
                    : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "";
        }
    }
}
