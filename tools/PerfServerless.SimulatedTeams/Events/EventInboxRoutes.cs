namespace PerfServerless.SimulatedTeams.Events;

/// <summary>Where events are posted to, and looked at.</summary>
internal static class EventInboxRoutes
{
    public const string Hook = "/hooks/reviews";

    private const long LargestBody = 1024 * 1024;

    public static void MapEvents(this WebApplication app)
    {
        app.MapPost(Hook, async (HttpRequest request, EventInbox inbox) =>
        {
            if (request.ContentLength is > LargestBody) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);

            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            var headers = request.Headers;
            return inbox.Take(headers["webhook-id"], headers["webhook-timestamp"], headers["webhook-signature"], body.ToArray()) is { } refusal
                ? Results.Problem(refusal, statusCode: StatusCodes.Status401Unauthorized)
                : Results.NoContent();
        });
        app.MapGet("/events", (EventInbox inbox) => Results.Content(EventInboxPage.Html(inbox.All), "text/html; charset=utf-8"));
        app.MapGet("/events.json", (EventInbox inbox) => inbox.All);
    }
}
