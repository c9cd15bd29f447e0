namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What an engine says of itself.</summary>
public static class EngineWords
{
    public static readonly Word<string, int, int, int, long, long> HubActive =
        new("operations.engine.hub-active", "epoch", "instances", "shards", "parked", "turns", "requests");

    public static readonly Word<Part.Choice> HubNotActive = new("operations.engine.hub-not-active", "state");

    public static readonly Word Azure = new("operations.engine.azure");

    public static readonly Word AzureLacks = new("operations.engine.azure-lacks");

    /// <summary>Said after a termination where the engine's backend does not tell what the instance had started.</summary>
    public static readonly Word<string> AzureTerminatedAlone = new("operations.engine.azure-terminated-alone", "id");

    public static readonly Word<string> AzureRewound = new("operations.engine.azure-rewound", "id");

    /// <summary>The reason as the engine tells it.</summary>
    public static readonly Word<string, string> AzureCannotRewind = new("operations.engine.azure-cannot-rewind", "id", "reason");
}
