using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;

namespace PerfServerless.Storage.Tables;

/// <summary>What the service's error body says.</summary>
internal sealed partial record TableFailure(string? Code, string? Message, int? ActionIndex)
{
    private static readonly TableFailure Unknown = new(null, null, null);

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    public static TableFailure Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("odata.error", out var error)) return Unknown;

            var code = error.TryGetProperty("code", out var c) ? c.GetString() : null;
            var text = error.TryGetProperty("message", out var m) && m.TryGetProperty("value", out var v) ? v.GetString() : null;
            var index = text is not null && LeadingIndex().Match(text) is { Success: true } match && int.TryParse(match.ValueSpan[..^1], out var i)
                ? i
                : (int?)null;
            return new(code, text?.ReplaceLineEndings(" "), index);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A proxy's HTML page or a cut-off body: the status alone has to do.
            return Unknown;
        }
    }

    public RequestFailedException ToException(int status, string what) => new(status, Sentence(status, what), Code, null);

    public string Sentence(int status, string what) =>
        $"{what}: the table service answered {status}{(Code is null ? "" : $" {Code}")}{(Message is null ? "." : $": {Message}")}";

    [GeneratedRegex("^[0-9]{1,3}:", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingIndex();
}
