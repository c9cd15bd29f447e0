using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfServerless.SimulatedTeams.Events;

/// <summary>
/// Another system that listens: takes events whose signature is right (Standard Webhooks), each once, and keeps the last of them in memory.
/// </summary>
/// <param name="secretFile">Where the secret stands, as <c>whsec_…</c>; it may be written later.</param>
internal sealed class EventInbox(string secretFile, TimeProvider machine)
{
    public const int Kept = 500;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly List<ArrivedEvent> arrived = [];
    private int count;

    public IReadOnlyList<ArrivedEvent> All
    {
        get { lock (gate) return [.. arrived]; }
    }

    /// <returns>Why it is refused; null where it was taken.</returns>
    public string? Take(string? id, string? timestamp, string? signatures, byte[] body)
    {
        if (id is null || signatures is null || !long.TryParse(timestamp, out var seconds)) return "The headers of Standard Webhooks are missing.";
        if ((machine.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Tolerance) return "Its time is more than five minutes off.";
        if (Secret() is not { } secret) return $"There is no secret in {secretFile}.";

        var right = HMACSHA256.HashData(secret, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body]);
        if (!signatures.Split(' ').Any(s => IsSame(s, right))) return "Its signature is not right.";

        var whole = JsonSerializer.Deserialize<JsonElement>(body);
        lock (gate) Add(id, whole);
        return null;
    }

    private static bool IsSame(string signature, byte[] right) =>
        signature.StartsWith("v1,", StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature[3..]), Encoding.ASCII.GetBytes(Convert.ToBase64String(right)));

    private void Add(string id, JsonElement whole)
    {
        var known = arrived.FindIndex(e => e.Id == id);
        if (known >= 0)
        {
            arrived[known] = arrived[known] with { Times = arrived[known].Times + 1 };
            return;
        }

        arrived.Add(new(
            ++count, id, Text(whole, "type"), Text(whole, "subject"), whole.GetProperty("time").GetDateTimeOffset(), Text(whole, "sequence"), 1, whole));
        if (arrived.Count > Kept) arrived.RemoveAt(0);
    }

    private static string Text(JsonElement whole, string name) => whole.GetProperty(name).GetString() ?? "";

    private byte[]? Secret()
    {
        const string Prefix = "whsec_";
        return File.Exists(secretFile) && File.ReadAllText(secretFile).Trim() is var text && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(text[Prefix.Length..])
            : null;
    }
}
