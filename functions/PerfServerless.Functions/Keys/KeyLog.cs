using Microsoft.Extensions.Logging;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Keys;

/// <summary>
/// What the audit of doors holds: keys by their ids, people by hashes, routes by their patterns. Nothing in it comes from a caller's own text, so
/// nobody can write lines of his own into it.
/// </summary>
internal static partial class KeyLog
{
    [LoggerMessage(EventId = 3801, Level = LogLevel.Information, Message = "The key {KeyId} of {Tenant} is in use; told once an hour.")]
    public static partial void KeyInUse(this ILogger logger, TenantId tenant, string keyId);

    [LoggerMessage(EventId = 3802, Level = LogLevel.Warning, Message = "A request to {Route} was refused: its key {KeyId} of {Tenant} is {Standing}.")]
    public static partial void KeyRefused(this ILogger logger, string route, string tenant, string keyId, KeyStanding standing);

    [LoggerMessage(EventId = 3803, Level = LogLevel.Warning, Message = "A request to {Route} was refused: the key {KeyId} of {Tenant} may not do this.")]
    public static partial void KeyNotAllowed(this ILogger logger, string route, TenantId tenant, string keyId);

    [LoggerMessage(EventId = 3804, Level = LogLevel.Information, Message = "The host's own key changed something by {Method} {Route}.")]
    public static partial void HostKeyUsed(this ILogger logger, string method, string route);

    [LoggerMessage(EventId = 3805, Level = LogLevel.Information, Message = "The key {KeyId} of {Tenant} was made for {Scopes}, until {Until}.")]
    public static partial void KeyMade(this ILogger logger, TenantId tenant, string keyId, IReadOnlyList<KeyScope> scopes, DateTimeOffset until);

    [LoggerMessage(EventId = 3806, Level = LogLevel.Information, Message = "The key {KeyId} of {Tenant} got a new secret, until {Until}.")]
    public static partial void KeyRotated(this ILogger logger, TenantId tenant, string keyId, DateTimeOffset until);

    [LoggerMessage(EventId = 3807, Level = LogLevel.Information, Message = "The key {KeyId} of {Tenant} was revoked.")]
    public static partial void KeyRevoked(this ILogger logger, TenantId tenant, string keyId);

    [LoggerMessage(EventId = 3808, Level = LogLevel.Warning, Message = "When the key {KeyId} of {Tenant} was used could not be written down.")]
    public static partial void UseNotWritten(this ILogger logger, TenantId tenant, string keyId, Exception e);
}
