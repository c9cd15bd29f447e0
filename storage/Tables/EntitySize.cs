namespace PerfServerless.Storage.Tables;

/// <summary>Counts a row's bytes as the service does, and refuses what it would refuse.</summary>
internal static class EntitySize
{
    /// <returns>The bytes of the row by the service's published formula.</returns>
    /// <exception cref="ArgumentException">A property or the row is too large, or there are too many properties.</exception>
    public static int Of(TableEntity entity)
    {
        if (entity.Count > TableLimits.Properties) throw TooLarge(entity, $"has {entity.Count} properties; at most {TableLimits.Properties} fit");

        var bytes = 4 + ((entity.PartitionKey.Length + entity.RowKey.Length) * 2);
        foreach (var (name, value) in entity.Properties) bytes += 8 + (name.Length * 2) + Value(entity, name, value);

        return bytes <= TableLimits.EntityBytes ? bytes : throw TooLarge(entity, $"is {bytes} bytes; at most {TableLimits.EntityBytes} fit");
    }

    private static int Value(TableEntity entity, string name, object value) => value switch
    {
        string s when s.Length > TableLimits.StringCharacters =>
            throw TooLarge(entity, $"has {s.Length} characters in '{name}'; at most {TableLimits.StringCharacters} fit"),
        byte[] b when b.Length > TableLimits.BinaryBytes =>
            throw TooLarge(entity, $"has {b.Length} bytes in '{name}'; at most {TableLimits.BinaryBytes} fit"),
        DateTimeOffset moment when moment < TableLimits.Earliest =>
            throw TooLarge(entity, $"has the moment {moment:O} in '{name}'; the earliest that fits is {TableLimits.Earliest:O}"),
        string s => 4 + (s.Length * 2),
        byte[] b => 4 + b.Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };

    private static ArgumentException TooLarge(TableEntity entity, string why) =>
        new($"Row '{entity.PartitionKey}' '{entity.RowKey}' {why}.", nameof(entity));
}
