using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>An authority of the test's own that vouches for the names of Microsoft's services; a process that is told of it believes it.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly X509Certificate2 authority;

    public TestCertificates(string folder, params string[] names)
    {
        var now = TimeProvider.System.GetUtcNow();
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        authority = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));

        AuthorityFile = Path.Combine(folder, "authority.pem");
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
        (CertificateFile, KeyFile) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        Certificate = Issue(now, names);
    }

    /// <summary>The authority's certificate: what <c>SSL_CERT_FILE</c> names.</summary>
    public string AuthorityFile { get; }

    /// <summary>The certificate of all names, and its key.</summary>
    public string CertificateFile { get; }

    public string KeyFile { get; }

    public X509Certificate2 Certificate { get; }

    /// <summary>Speaks TLS to whoever shows this very certificate.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        UseProxy = false,
        SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString() },
    };

    public void Dispose()
    {
        authority.Dispose();
        Certificate.Dispose();
    }

    private X509Certificate2 Issue(DateTimeOffset now, string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test services", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names) alternatives.AddDnsName(name);
        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var issued = request.Create(authority, now.AddDays(-1), now.AddDays(20), RandomNumberGenerator.GetBytes(8));

        File.WriteAllText(CertificateFile, issued.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportECPrivateKeyPem());
        return issued.CopyWithPrivateKey(key);
    }
}
