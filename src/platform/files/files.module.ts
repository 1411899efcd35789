import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { BlobStore } from './blob-store.js';
import { FileDesk } from './desk/file-desk.js';
import { DiskBlobStore } from './disk-blob-store.js';
import { FileLinks } from './file-links.js';
import { Files } from './files.js';
import { FilesController } from './files.controller.js';
import { S3BlobStore } from './s3-blob-store.js';

/** Files of every feature: on disk, or in an S3-compatible bucket where one is set. */
@Global()
@Module({
  controllers: [FilesController],
  providers: [
    Files,
    FileDesk,
    FileLinks,
    {
      provide: BlobStore,
      inject: [Settings],
      useFactory: ({ env }: Settings): BlobStore =>
        env.filesS3 ? new S3BlobStore(env.filesS3) : new DiskBlobStore(path.join(env.dataDir, 'files')),
    },
  ],
  exports: [BlobStore, Files],
})
export class FilesModule {}
