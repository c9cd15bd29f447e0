namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>Why events are not delivered, and what is wrong with a webhook.</summary>
public static class EventWords
{
    public static readonly Word<string> PublisherFailed = new("event.publisher-failed", "why");

    public static readonly Word<string, int> Answered = new("event.answered", "host", "status");

    public static readonly Word<string, int> Redirected = new("event.redirected", "host", "status");

    public static readonly Word<string> Gone = new("event.gone", "host");

    public static readonly Word<string, int> NoAnswer = new("event.no-answer", "host", "seconds");

    public static readonly Word<string, string> NotReached = new("event.not-reached", "host", "error");

    public static readonly Word SecretLost = new("event.secret-lost");

    public static readonly Word<int> NoUrl = new("event.no-url", "most");

    public static readonly Word UrlWithSecret = new("event.url-with-secret");

    public static readonly Word UrlWithFragment = new("event.url-with-fragment");

    public static readonly Word UrlWithoutTls = new("event.url-without-tls");

    public static readonly Word UrlByNumber = new("event.url-by-number");

    public static readonly Word<string> UrlInside = new("event.url-inside", "host");

    public static readonly Word<string, string> NoType = new("event.no-type", "type", "types");

    public static readonly Word<string> NoContact = new("event.no-contact", "person");

    public static readonly Word<int> TooMany = new("event.too-many", "most");

    public static readonly Word<string> NoDestination = new("event.no-destination", "destination");

    public static readonly Word<string> NoWebhook = new("event.no-webhook", "destination");

    public static readonly Word<string> NoMoment = new("event.no-moment", "moment");

    public static readonly Word<string> Known = new("event.known", "webhook");

    public static readonly Word HeldTitle = new("event.held-title");

    public static readonly Word<string, Saying, string> Held = new("event.held", "host", "why", "destination");

    public static readonly Word NothingHeard = new("event.nothing-heard");
}
