using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Storage.Http;

/// <summary>What a storage connection string says: an account, its key and its endpoints.</summary>
internal sealed record StorageConnection
{
    // Public and the same everywhere: the account that every storage emulator has.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private StorageConnection(string account, byte[] key, Uri tableEndpoint, Uri queueEndpoint, Uri blobEndpoint)
    {
        (Account, Key, TableEndpoint, QueueEndpoint, BlobEndpoint) = (account, key, tableEndpoint, queueEndpoint, blobEndpoint);
    }

    public string Account { get; }
    public Uri TableEndpoint { get; }
    public Uri QueueEndpoint { get; }
    public Uri BlobEndpoint { get; }

    internal byte[] Key { get; }

    /// <summary>Reads <c>UseDevelopmentStorage=true</c>, or account name and key with either endpoints or a suffix.</summary>
    /// <exception cref="UnusableConnectionException">
    /// The text is not such a connection string; the message never repeats it, because it may hold a key.
    /// </exception>
    public static StorageConnection Parse(string connectionString)
    {
        var parts = Parts(connectionString);

        if (parts.TryGetValue("UseDevelopmentStorage", out var emulator) && bool.TryParse(emulator, out var yes) && yes)
        {
            return new(
                EmulatorAccount,
                Convert.FromBase64String(EmulatorKey),
                new($"http://127.0.0.1:10002/{EmulatorAccount}"),
                new($"http://127.0.0.1:10001/{EmulatorAccount}"),
                new($"http://127.0.0.1:10000/{EmulatorAccount}"));
        }

        if (parts.ContainsKey("SharedAccessSignature"))
        {
            throw new UnusableConnectionException(StorageSettingsWords.SharedAccess);
        }

        var account = Needed(parts, "AccountName");
        return new(
            account,
            KeyOf(Needed(parts, "AccountKey")),
            Endpoint(parts, account, "table"),
            Endpoint(parts, account, "queue"),
            Endpoint(parts, account, "blob"));
    }

    // The key stays out of logs and messages.
    public override string ToString() => $"storage account {Account} at {TableEndpoint}";

    private static Dictionary<string, string> Parts(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new UnusableConnectionException(StorageSettingsWords.NotParts);
            parts[part[..at]] = part[(at + 1)..];
        }

        return parts;
    }

    private static string Needed(Dictionary<string, string> parts, string name) =>
        parts.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new UnusableConnectionException(StorageSettingsWords.Lacks.Say(name));

    private static byte[] KeyOf(string text)
    {
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var length)
            ? key[..length]
            : throw new UnusableConnectionException(StorageSettingsWords.KeyNotBase64);
    }

    private static Uri Endpoint(Dictionary<string, string> parts, string account, string service)
    {
        if (!parts.TryGetValue($"{service}Endpoint", out var text))
        {
            var protocol = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
            var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
            text = $"{protocol}://{account}.{service}.{suffix}";
        }

        return Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UnusableConnectionException(StorageSettingsWords.NoEndpoint.Say(service, text));
    }
}
