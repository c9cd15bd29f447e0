namespace PerfServerless.Domain.Access;

/// <summary>The secret that a rotation replaced.</summary>
/// <param name="Hash">Of the whole text of the key.</param>
/// <param name="Until">Afterwards it opens nothing.</param>
public sealed record OldSecret(string Hash, DateTimeOffset Until);
