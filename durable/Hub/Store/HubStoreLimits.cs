namespace PerfServerless.Durable.Hub.Store;

/// <summary>What every store must take, and no more is asked of it: those of Azure Table Storage with room to spare.</summary>
public static class HubStoreLimits
{
    /// <summary>Azure's limit on an entity-group transaction.</summary>
    public const int RowsPerTransaction = 100;

    /// <summary>Azure takes 4 MiB a transaction on the wire; text grows there by escapes and framing.</summary>
    public const int CharactersPerTransaction = 1_800_000;

    /// <summary>Azure takes 1 MiB an entity, counted at two bytes a character, and emulators count more strictly.</summary>
    public const int CharactersPerRow = 300_000;

    /// <summary>Azure takes 1 KiB a key.</summary>
    public const int CharactersPerKey = 400;

    /// <summary>What a row costs in a transaction besides its text.</summary>
    public const int FramingPerRow = 600;

    /// <summary>The room a change takes in a transaction, in characters.</summary>
    public static int SizeOf(RowChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return FramingPerRow + change.Key.Length
            + change.Match(insert => insert.Data.Length, put => put.Data.Length, replace => replace.Data.Length, delete => 0);
    }
}
