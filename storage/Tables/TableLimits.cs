namespace PerfServerless.Storage.Tables;

/// <summary>The service's documented limits; exceeded, a request is refused here, before it is sent.</summary>
internal static class TableLimits
{
    /// <summary>Actions in one transaction.</summary>
    public const int TransactionActions = 100;

    /// <summary>Bytes of one transaction as sent: 4 MiB.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>Bytes of one row as the service counts them: 1 MiB.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Properties of one row besides its keys and time.</summary>
    public const int Properties = 252;

    /// <summary>UTF-16 characters of one string property: 64 KiB.</summary>
    public const int StringCharacters = 32 * 1024;

    /// <summary>Bytes of one binary property: 64 KiB.</summary>
    public const int BinaryBytes = 64 * 1024;

    /// <summary>UTF-16 characters of a key: 1 KiB.</summary>
    public const int KeyCharacters = 512;

    /// <summary>The earliest moment a table can hold.</summary>
    public static readonly DateTimeOffset Earliest = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
