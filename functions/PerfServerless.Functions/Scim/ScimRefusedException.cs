using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Scim;

/// <summary>A request that is not done, with the status and the word by which a directory knows why.</summary>
internal sealed class ScimRefusedException(int status, Saying why, string? scimType = null) : Exception(ForLogs.English(why))
{
    public int Status => status;

    public Saying Why => why;

    /// <summary>One of the words of RFC 7644, section 3.12; null where it has none for it.</summary>
    public string? ScimType => scimType;

    public static ScimRefusedException Value(Saying why) => new(StatusCodes.Status400BadRequest, why, ScimNames.InvalidValue);
}
