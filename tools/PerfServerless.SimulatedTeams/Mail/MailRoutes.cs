namespace PerfServerless.SimulatedTeams.Mail;

/// <summary>Where the letters are looked at.</summary>
internal static class MailRoutes
{
    public static void MapMail(this WebApplication app)
    {
        app.MapGet("/mail", (MailDrop drop) => Page(MailPages.List(drop.All)));
        app.MapGet("/mail/{number:int}", (int number, HttpResponse response, MailDrop drop) =>
        {
            if (drop.Find(number) is not { } letter) return Results.Problem($"There is no letter {number}, or no longer.", statusCode: 404);

            response.Headers.ContentSecurityPolicy = "script-src 'none'";
            return Page(MailPages.One(letter));
        });
        app.MapGet("/mail.json", (MailDrop drop) => drop.All);
    }

    private static IResult Page(string html) => Results.Content(html, "text/html; charset=utf-8");
}
