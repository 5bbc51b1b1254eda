import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou seal`: from a finished PDF to a sealed one, whoever holds the key.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: Phrase(
      "盖电子印章：准备、取摘要、嵌入签名、验证。",
      "Seal electronically: prepare, get the digest, embed the signature, verify."
    ).inHelp,
    discussion: Phrase(
      """
      私钥在签章系统、密码机或 U 盾里，本程序不碰它：
        hongtou seal prepare 通知.pdf --appearance 章.png  留出位置：通知.prepared.pdf
        hongtou seal digest 通知.job.json                摘要交给签章系统，取回 CMS
        hongtou seal embed 通知.prepared.pdf --job 通知.job.json --cms 通知.der
        hongtou seal verify 通知.sealed.pdf --trust 根证书.pem

      手里有密钥文件的，一步完成：
        hongtou seal sign 通知.pdf --key 章.p12 --appearance 章.png

      本程序不保存密钥，也不说签章“合法有效”：那由签章系统和证书说了算。
      """,
      """
      The key is in a signing service, an HSM or a USB token, and this program never
      touches it:
        hongtou seal prepare notice.pdf --appearance seal.png  notice.prepared.pdf
        hongtou seal digest notice.job.json                    what the service signs
        hongtou seal embed notice.prepared.pdf --job notice.job.json --cms notice.der
        hongtou seal verify notice.sealed.pdf --trust root.pem

      With a key file at hand, in one step:
        hongtou seal sign notice.pdf --key seal.p12 --appearance seal.png

      This program keeps no key, and calls no seal valid in law: that is for the
      signing service and the certificates to say.
      """
    ).inHelp,
    subcommands: [
      SealPrepareCommand.self, SealDigestCommand.self, SealEmbedCommand.self,
      SealVerifyCommand.self, SealInspectCommand.self, SealSignCommand.self,
    ])
}
