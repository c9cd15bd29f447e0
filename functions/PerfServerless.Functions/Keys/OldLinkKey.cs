namespace PerfServerless.Functions.Keys;

/// <summary>A key that signs no links any more, and still checks those it signed.</summary>
/// <param name="Id">Stands in the links; null for the key of a build before keys had ids, whose links name none.</param>
/// <param name="Until">Afterwards its links open nothing.</param>
public sealed record OldLinkKey(string? Id, byte[] Key, DateTimeOffset Until);
