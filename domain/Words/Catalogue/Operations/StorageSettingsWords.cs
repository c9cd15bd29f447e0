namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is wrong with the settings of storage.</summary>
public static class StorageSettingsWords
{
    public static readonly Word Nowhere = new("settings.storage-nowhere");

    public static readonly Word Both = new("settings.storage-both");

    public static readonly Word QueueAlone = new("settings.storage-queue-alone");

    public static readonly Word<string, string> NotHttps = new("settings.storage-not-https", "setting", "uri");

    /// <summary>A whole sentence that says what is wrong with it.</summary>
    public static readonly Word<Saying> ConnectionString = new("settings.storage-connection", "why");

    public static readonly Word SharedAccess = new("settings.storage-shared-access");

    public static readonly Word NotParts = new("settings.storage-not-parts");

    public static readonly Word<string> Lacks = new("settings.storage-lacks", "name");

    public static readonly Word KeyNotBase64 = new("settings.storage-key-not-base64");

    public static readonly Word<string, string> NoEndpoint = new("settings.storage-no-endpoint", "service", "uri");
}
