using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PerfServerless.Functions.Scim;

/// <summary>JSON under the media type that directories expect.</summary>
internal sealed record ScimAnswer(JsonObject Body, int Status = StatusCodes.Status200OK) : IResult
{
    public string? Location { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        answer.StatusCode = Status;
        answer.ContentType = ScimNames.MediaType;
        if (Location is not null) answer.Headers.Location = Location;
        if (Body["meta"]?["version"]?.GetValue<string>() is { } version) answer.Headers.ETag = version;
        await answer.WriteAsync(Body.ToJsonString(), Encoding.UTF8, httpContext.RequestAborted);
    }
}
