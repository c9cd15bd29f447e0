using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace PerfServerless.Functions.Tests.Scim;

/// <summary>HTTPS before an application without a network, with a wire that can lose an answer or bring a request twice.</summary>
internal sealed class TlsFront : IAsyncDisposable
{
    private readonly WebApplication front;
    private readonly X509Certificate2 certificate;
    private readonly HttpClient behind;

    private TlsFront(WebApplication front, X509Certificate2 certificate, HttpClient behind, Uri address) =>
        (this.front, this.certificate, this.behind, Address) = (front, certificate, behind, address);

    public Uri Address { get; }

    /// <summary>Of the next request, the answer is lost.</summary>
    public bool LosesNext { get; set; }

    /// <summary>Every changing request arrives twice, and the second answer is the one that is read.</summary>
    public bool Repeats { get; set; }

    public static async Task<TlsFront> StartAsync(WebApplication app)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);

        TlsFront? self = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate)));
        var front = builder.Build();
        front.Run(context => self!.ForwardAsync(context));
        await front.StartAsync();
        self = new(front, certificate, app.GetTestClient(), new(front.Urls.First()));
        return self;
    }

    public HttpClient Client() => new(new HttpClientHandler
    {
        // This very certificate, and no other.
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
    })
    {
        BaseAddress = Address,
    };

    public async ValueTask DisposeAsync()
    {
        behind.Dispose();
        await front.DisposeAsync();
        certificate.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (Repeats && !HttpMethods.IsGet(context.Request.Method)) (await SendAsync(context, body.ToArray())).Dispose();
        using var answer = await SendAsync(context, body.ToArray());
        if (LosesNext)
        {
            LosesNext = false;
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Transfer-Encoding"))
            context.Response.Headers[header.Key] = header.Value.ToArray();
        if (answer.StatusCode != HttpStatusCode.NoContent) await answer.Content.CopyToAsync(context.Response.Body);
    }

    private Task<HttpResponseMessage> SendAsync(HttpContext context, byte[] body)
    {
        var request = new HttpRequestMessage(new(context.Request.Method), context.Request.Path + context.Request.QueryString);
        if (body.Length > 0 || context.Request.ContentType is not null) request.Content = new ByteArrayContent(body);
        foreach (var (name, values) in context.Request.Headers.Where(h => h.Key is not ("Host" or "Content-Length")))
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray())) request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        return behind.SendAsync(request);
    }
}
