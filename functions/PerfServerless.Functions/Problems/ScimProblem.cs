using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Problems;

/// <summary>A problem as directories read one (RFC 7644, section 3.12): whatever refuses one of their requests, it says so in their form.</summary>
/// <param name="ScimType">The standard's own word for it; null where it has none.</param>
internal sealed record ScimProblem(string? ScimType)
{
    /// <summary>Where directories call.</summary>
    public const string Root = "/api/scim/v2";

    private const string Schema = "urn:ietf:params:scim:api:messages:2.0:Error";
    private const string MediaType = "application/scim+json";

    public static bool IsFor(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public static async Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var body = new JsonObject { ["schemas"] = new JsonArray(Schema) };
        if (context.Features.Get<ScimProblem>()?.ScimType is { } scimType) body["scimType"] = scimType;
        body["detail"] = sentence;
        body["status"] = status.ToString(CultureInfo.InvariantCulture);
        (context.Response.StatusCode, context.Response.ContentType) = (status, MediaType);
        await context.Response.WriteAsync(body.ToJsonString(), Encoding.UTF8, context.RequestAborted);
    }
}
