using System.ComponentModel;
using System.Text.Json.Serialization;

namespace PerfServerless.Functions.EventApi;

/// <summary>A webhook that somebody wants to have.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record WebhookWish(
    [property: Description("Where events are posted to: an https address.")] string? Url,
    [property: Description("The id of the person who is told when it has failed for a day.")] string? Contact,
    [property: Description("The names of the types that it wants; none for all.")] IReadOnlyList<string>? Types = null);
