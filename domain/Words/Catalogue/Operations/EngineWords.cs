namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What an engine says of itself.</summary>
public static class EngineWords
{
    public static readonly Word<string, int, int, int, long, long> HubActive =
        new("operations.engine.hub-active", "epoch", "instances", "shards", "parked", "turns", "requests");

    public static readonly Word<Part.Choice> HubNotActive = new("operations.engine.hub-not-active", "state");

    public static readonly Word Azure = new("operations.engine.azure");

    public static readonly Word AzureLacks = new("operations.engine.azure-lacks");
}
