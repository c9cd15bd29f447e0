namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What does not work, as the health check tells it.</summary>
public static class OperationsHealthWords
{
    public static readonly Word<string> NoAnswer = new("operations.health.no-answer", "what");

    public static readonly Word StorageUnnoticed = new("operations.health.storage-unnoticed");

    public static readonly Word HubStarting = new("operations.health.hub-starting");

    public static readonly Word HubStandsBy = new("operations.health.hub-stands-by");

    public static readonly Word HubFenced = new("operations.health.hub-fenced");

    public static readonly Word HubStopping = new("operations.health.hub-stopping");

    public static readonly Word NoChannelKeys = new("operations.health.no-channel-keys");

    /// <summary>Why is told in Entra's words.</summary>
    public static readonly Word<string> NoBotToken = new("operations.health.no-bot-token", "why");
}
